package app.kith.feed.ui;

import app.kith.post.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** A few tags, each with how much is said under it. */
class TagList extends UnorderedList {

    TagList(List<Tag> tags) {
        addClassNames("people", "tags");
        tags.forEach(tag -> add(row(tag)));
    }

    private static ListItem row(Tag tag) {
        var name = new Anchor(tag.path(), "#" + tag.name());
        name.addClassName("name");
        var who = new Div(name);
        who.addClassName("who");
        if (tag.posts() > 0) {
            var note = new Span(Figure.inWords(tag.posts(), "post", "posts") + ", "
                    + Figure.inWords(tag.people(), "person", "people"));
            note.addClassName("meta");
            who.add(note);
        }
        var row = new ListItem(who);
        row.addClassName("person");
        return row;
    }
}
