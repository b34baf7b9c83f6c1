package app.kith.feed.ui;

import app.kith.design.Beside;
import app.kith.feed.Neighbours;
import app.kith.user.SignedIn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What stands beside every column: the search, people, and what is talked about. Nothing where there is nothing. */
@Configuration(proxyBeanMethods = false)
class Besides {

    @Bean
    @Order(10)
    Beside findBeside() {
        return () -> {
            var field = new SearchField();
            field.whenEntered(SearchView::open);
            return field;
        };
    }

    @Bean
    @Order(20)
    Beside peopleBeside(Neighbours neighbours, PeopleParts people, SignedIn signedIn) {
        return () -> {
            var viewer = signedIn.viewer();
            var around = neighbours.of(viewer);
            var sections = new Div();
            if (!around.here().isEmpty()) {
                sections.add(section("Here now", people.present(viewer, around.here())));
            }
            if (!around.strangers().isEmpty()) {
                sections.add(section("You may know", people.strangers(viewer, around.strangers())));
            }
            return sections;
        };
    }

    @Bean
    @Order(30)
    Beside trendsBeside(Trends trends, SignedIn signedIn) {
        return () -> {
            var tags = trends.of(signedIn.viewer());
            return tags.isEmpty() ? new Div() : section("Talked about this week", new TagList(tags));
        };
    }

    private static Section section(String title, Component content) {
        return new Section(new H2(title), content);
    }
}
