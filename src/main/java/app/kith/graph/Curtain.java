package app.kith.graph;

import app.kith.graph.BlockEntity.Key;
import app.kith.platform.UserId;
import app.kith.user.Veil;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Hides those from each other between whom there is a block. */
@Component
class Curtain implements Veil {

    private final BlockRepository repository;

    Curtain(BlockRepository repository) {
        this.repository = repository;
    }

    @Override
    public boolean hides(UserId member, UserId viewer) {
        return repository.existsById(new Key(member.value(), viewer.value()));
    }

    @Override
    public Set<UserId> apart(UserId viewer, Collection<UserId> members) {
        var values = members.stream().map(UserId::value).toList();
        return values.isEmpty()
                ? Set.of()
                : repository.apart(viewer.value(), values).stream()
                        .map(UserId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
