package app.kith.graph;

/**
 * How the viewer stands to another member. Whether the other has blocked or muted the viewer is nobody's business.
 *
 * @param requested whether the viewer waits to be let in as a follower; nobody has to wait so far
 * @param muting whether the viewer mutes them now
 */
public record Relationship(boolean following, boolean requested, boolean followedBy, boolean blocking, boolean muting) {

    public static final Relationship NONE = new Relationship(false, false, false, false, false);
}
