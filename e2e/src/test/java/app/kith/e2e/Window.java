package app.kith.e2e;

/** The screens that people hold or sit at, in CSS pixels. */
enum Window {
    DESKTOP(1280, 800, false),
    TABLET(834, 1112, true),
    PHONE(390, 844, true);

    final int width;
    final int height;
    final boolean touch;

    Window(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    String label() {
        return name().toLowerCase();
    }
}
