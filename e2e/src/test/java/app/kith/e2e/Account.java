package app.kith.e2e;

/** Who somebody is to Kith. */
record Account(String name, String handle, String password) {

    String email() {
        return handle + "@example.org";
    }

    String path() {
        return "/@" + handle;
    }
}
