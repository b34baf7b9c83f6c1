package app.kith.user;

import app.kith.media.Media;
import app.kith.platform.Conflict;
import app.kith.platform.Ids;
import app.kith.platform.NotFound;
import app.kith.platform.Role;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.platform.limits.Kind;
import app.kith.platform.limits.Limited;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes new members in, shows who they are, and lets them change it. */
@Service
@Transactional(readOnly = true)
public class Users {

    private static final Set<String> RESERVED = Set.of(
            "admin",
            "administrator",
            "mod",
            "moderator",
            "kith",
            "root",
            "support",
            "help",
            "everyone",
            "here",
            Person.FORMER_HANDLE);

    private final UserRepository repository;
    private final PasswordEncoder passwords;
    private final Ids ids;
    private final Veil veil;
    private final ApplicationEventPublisher events;

    Users(UserRepository repository, PasswordEncoder passwords, Ids ids, Veil veil, ApplicationEventPublisher events) {
        this.repository = repository;
        this.passwords = passwords;
        this.ids = ids;
        this.veil = veil;
        this.events = events;
    }

    /**
     * Takes a new member in. The password is hashed outside of any transaction: it takes 50 ms on purpose.
     *
     * @throws Conflict when the handle or the address belongs to somebody else
     */
    @Transactional
    @Limited(Kind.SIGN_UP)
    public Profile register(SignUp signUp) {
        return register(signUp, Role.MEMBER);
    }

    /** Takes somebody in with an office: the first administrator, the demo's moderator. */
    @Transactional
    public Profile register(SignUp signUp, Role role) {
        refuseTaken(signUp);
        try {
            var user = repository.saveAndFlush(
                    new UserEntity(ids.next(), signUp, passwords.encode(signUp.password()), role));
            var profile = user.toProfile();
            events.publishEvent(new UserRegistered(profile.id(), profile.handle()));
            return profile;
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw (Conflict) taken(signUp.handle()).initCause(somebodyWasFaster);
        }
    }

    /** @throws NotFound when nobody has this handle, or nobody whom the viewer may see */
    public Profile profile(Viewer viewer, Handle handle) {
        return shown(viewer, repository.findByHandle(handle.text()));
    }

    /** @throws NotFound when there is no such member, or none whom the viewer may see */
    public Profile profile(Viewer viewer, UserId id) {
        return shown(viewer, repository.findById(id.value()));
    }

    /**
     * Who is meant by an id, by a handle with its {@code @}, or by {@code me}.
     *
     * @throws NotFound when nobody is
     */
    public UserId meant(Viewer viewer, String name) {
        if (name.equals("me")) {
            return viewer.id();
        }
        return name.startsWith("@") ? profile(viewer, Handle.of(name)).id() : UserId.of(name);
    }

    /** Faces and names for a set of ids, in one statement. Ids that name nobody, or nobody any more, are left out. */
    public Map<UserId, Person> people(Collection<UserId> ids) {
        var values = ids.stream().map(UserId::value).distinct().toList();
        return values.isEmpty()
                ? Map.of()
                : repository.findByIdIn(values).stream()
                        .filter(UserEntity::isOpen)
                        .map(UserEntity::toPerson)
                        .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** The members behind the handles that stand in a text, in one statement. */
    public Map<Handle, Person> named(Collection<Handle> handles) {
        return handles.isEmpty()
                ? Map.of()
                : repository.findByHandleIn(handles.stream().map(Handle::text).toList()).stream()
                        .filter(UserEntity::isOpen)
                        .map(UserEntity::toPerson)
                        .collect(Collectors.toMap(Person::handle, Function.identity()));
    }

    @Transactional
    public Profile edit(Viewer viewer, ProfileEdit edit) {
        return change(viewer, user -> user.edit(edit));
    }

    /** @param picture null takes the picture away */
    @Transactional
    public Profile avatar(Viewer viewer, @Nullable Media picture) {
        return change(viewer, user -> user.avatar(picture));
    }

    /** @param picture null takes the picture away */
    @Transactional
    public Profile header(Viewer viewer, @Nullable Media picture) {
        return change(viewer, user -> user.header(picture));
    }

    private Profile shown(Viewer viewer, Optional<UserEntity> found) {
        return found.filter(UserEntity::isOpen)
                .map(UserEntity::toProfile)
                .filter(profile -> viewer.is(profile.id()) || !veil.hides(profile.id(), viewer.id()))
                .orElseThrow(NotFound::new);
    }

    private Profile change(Viewer viewer, Consumer<UserEntity> change) {
        var user = repository.findById(viewer.id().value()).orElseThrow(NotFound::new);
        change.accept(user);
        events.publishEvent(new ProfileChanged(viewer.id()));
        return user.toProfile();
    }

    private void refuseTaken(SignUp signUp) {
        if (RESERVED.contains(signUp.handle()) || repository.existsByHandle(signUp.handle())) {
            throw taken(signUp.handle());
        }
        if (repository.existsByEmail(signUp.email())) {
            throw new Conflict("email", "Somebody signed up with this address. Is it you? Then sign in.");
        }
    }

    private static Conflict taken(String handle) {
        return new Conflict("handle", "@%s belongs to somebody else. Choose another.".formatted(handle));
    }
}
