package app.kith.post;

/**
 * A word that people talk under.
 *
 * @param name without its sign, in small letters
 */
public record Tag(String name, long posts, long people) {

    public String path() {
        return "/tags/" + name;
    }
}
