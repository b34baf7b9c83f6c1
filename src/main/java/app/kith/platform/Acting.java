package app.kith.platform;

/** Who is signed in, for those who know only that somebody is: what the security's principal says of itself. */
public interface Acting {

    UserId id();

    /** With the rights that come with it. */
    default Viewer viewer() {
        return Viewer.member(id());
    }
}
