package app.kith.graph;

/** How the viewer stands to another member. */
public record Relationship(boolean following, boolean followedBy) {

    public static final Relationship NONE = new Relationship(false, false);
}
