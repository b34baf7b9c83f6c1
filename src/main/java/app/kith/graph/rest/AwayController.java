package app.kith.graph.rest;

import app.kith.graph.Blocks;
import app.kith.graph.Muted;
import app.kith.graph.Mutes;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import app.kith.user.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a member keeps away. Only they see these lists. */
@RestController
@RequestMapping("/api")
class AwayController {

    private final Blocks blocks;
    private final Mutes mutes;

    AwayController(Blocks blocks, Mutes mutes) {
        this.blocks = blocks;
        this.mutes = mutes;
    }

    /** Lists whom one blocks, the last one first. */
    @GetMapping("/blocks")
    ResponseEntity<Page<Person>> blocked(Viewer viewer, Cursor before) {
        return Listing.of(blocks.page(viewer, before), "before");
    }

    /** Lists whom one mutes, and until when, the last one first. */
    @GetMapping("/mutes")
    ResponseEntity<Page<Muted>> muted(Viewer viewer, Cursor before) {
        return Listing.of(mutes.page(viewer, before), "before");
    }
}
