package app.kith.media;

import org.jspecify.annotations.Nullable;

public record Media(
        MediaId id,
        String kind,
        String url,
        String previewUrl,
        int width,
        int height,
        @Nullable String alt,
        @Nullable String blurhash) {}
