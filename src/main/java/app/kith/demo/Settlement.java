package app.kith.demo;

import app.kith.media.Shape;
import app.kith.media.Uploads;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.user.ProfileEdit;
import app.kith.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Lets the residents move in, one every other day. All at once for us: hashing and drawing take every core. */
class Settlement {

    private static final Duration APART = Duration.ofHours(61);

    private final Users users;
    private final Uploads uploads;

    Settlement(Users users, Uploads uploads) {
        this.users = users;
        this.uploads = uploads;
    }

    /** @param until when the last one moves in */
    People settle(List<Resident> residents, Instant until) {
        var settled = new ConcurrentHashMap<String, Viewer>();
        var first = until.minus(APART.multipliedBy(residents.size()));
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var moves = residents.stream()
                    .map(resident -> CompletableFuture.runAsync(
                            () -> Time.at(
                                    first.plus(APART.multipliedBy(residents.indexOf(resident))),
                                    () -> settled.put(resident.handle(), moveIn(resident))),
                            threads))
                    .toList();
            moves.forEach(CompletableFuture::join);
        }
        return new People(inOrder(residents, settled));
    }

    private Viewer moveIn(Resident resident) {
        var profile = users.register(resident.signUp(), resident.role());
        var viewer = Viewer.member(profile.id());
        users.edit(viewer, new ProfileEdit(resident.name(), resident.bio()));
        users.avatar(viewer, uploads.take(viewer, Studio.face(resident.face(), resident.colours()), Shape.AVATAR));
        users.header(viewer, uploads.take(viewer, Studio.header(Scene.of(List.of(resident.header()))), Shape.HEADER));
        return viewer;
    }

    private static Map<String, Viewer> inOrder(List<Resident> residents, Map<String, Viewer> settled) {
        var ordered = new LinkedHashMap<String, Viewer>();
        residents.forEach(each -> ordered.put(each.handle(), Objects.requireNonNull(settled.get(each.handle()))));
        return ordered;
    }
}
