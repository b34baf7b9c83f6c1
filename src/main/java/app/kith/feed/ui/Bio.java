package app.kith.feed.ui;

import app.kith.platform.RichText;
import app.kith.platform.RichText.Piece;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;

/** What members say of themselves, with its links. Others' pages open beside Kith and learn nothing of the reader. */
class Bio extends Paragraph {

    Bio(String words) {
        addClassName("bio");
        RichText.pieces(words).stream().map(Bio::component).forEach(this::add);
    }

    private static Component component(Piece piece) {
        var href = piece.href();
        return href == null ? new Text(piece.text()) : link(href, piece.text());
    }

    private static Anchor link(String href, String words) {
        var link = new Anchor(href, words);
        link.addClassName("link");
        if (!href.startsWith("/")) {
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow ugc");
        }
        return link;
    }
}
