package app.kith.load;

import app.kith.load.Api.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;

/** Who lives in the deployment: each follows the next {@value #FOLLOWED}, writes with a neighbour, and in a group. */
record Town(List<Member> members) {

    private static final int FOLLOWED = 10;
    private static final int GROUP = 10;

    static Town found(Api api, int size) throws Exception {
        var members = new ArrayList<Member>();
        for (var n = 0; n < size; n++) {
            members.add(arrive(api, "load%03d".formatted(n)));
        }
        var talks = talks(api, members);
        for (var n = 0; n < size; n++) {
            var one = members.get(n);
            var follows = IntStream.rangeClosed(1, Math.min(FOLLOWED, size - 1))
                    .boxed()
                    .toList();
            var ids = new ArrayList<String>();
            for (var step : follows) {
                var other = members.get((n + step) % size).id();
                api.put(one.caller(), "/api/users/%s/follow".formatted(other)).expect(200, 204);
                ids.add(other);
            }
            members.set(
                    n,
                    new Member(
                            one.id(),
                            one.handle(),
                            one.token(),
                            one.refresh(),
                            one.route(),
                            List.copyOf(ids),
                            List.copyOf(talks.getOrDefault(one.id(), Set.of()))));
        }
        return new Town(List.copyOf(members));
    }

    private static Member arrive(Api api, String handle) throws Exception {
        var name = Map.of(
                "handle", handle, "email", handle + "@example.org", "password", Member.PASSWORD, "displayName", handle);
        api.post(Caller.NOBODY, "/api/users", name).expect(201, 409);
        var in = api.post(Caller.NOBODY, "/api/sessions", Map.of("login", handle, "password", Member.PASSWORD))
                .expect(200, 201);
        var session = in.json();
        return new Member(
                session.get("user").get("id").asString(),
                handle,
                session.get("accessToken").asString(),
                session.get("refreshToken").asString(),
                in.route(),
                List.of(),
                List.of());
    }

    private static Map<String, Set<String>> talks(Api api, List<Member> members) throws Exception {
        var talks = new HashMap<String, Set<String>>();
        for (var n = 0; n + 1 < members.size(); n += 2) {
            talk(api, talks, members.subList(n, n + 2));
        }
        for (var n = 0; n + GROUP <= members.size(); n += GROUP) {
            talk(api, talks, members.subList(n, n + GROUP));
        }
        return talks;
    }

    private static void talk(Api api, Map<String, Set<String>> talks, List<Member> all) throws Exception {
        var others = all.stream().skip(1).map(Member::id).toList();
        var asked = others.size() == 1
                ? api.post(all.getFirst().caller(), "/api/messages", Map.of("to", others, "text", "Hello"))
                : api.post(all.getFirst().caller(), "/api/conversations", Map.of("title", "Bread", "members", others));
        var made = asked.expect(200, 201).json();
        var conversation =
                made.get(others.size() == 1 ? "conversationId" : "id").asString();
        all.forEach(member ->
                talks.computeIfAbsent(member.id(), _ -> new LinkedHashSet<>()).add(conversation));
    }

    /** The same people, each with a token that is new. */
    Town refreshed(Api api) throws Exception {
        var fresh = new ArrayList<Member>();
        for (var member : members) {
            var session = api.post(Caller.NOBODY, "/api/sessions/refresh", Map.of("refreshToken", member.refresh()))
                    .expect(200)
                    .json();
            fresh.add(member.with(
                    session.get("accessToken").asString(),
                    session.get("refreshToken").asString()));
        }
        return new Town(List.copyOf(fresh));
    }

    /** How many feeds a post of each member comes into, their own among them. */
    Map<String, Integer> reach() {
        var reach = new HashMap<String, Integer>();
        members.forEach(member -> reach.merge(member.id(), 1, Integer::sum));
        members.forEach(member -> member.follows().forEach(other -> reach.merge(other, 1, Integer::sum)));
        return reach;
    }

    /** Who hears what is said in each conversation. */
    Map<String, Set<String>> listeners() {
        var listeners = new HashMap<String, Set<String>>();
        for (var member : members) {
            member.conversations()
                    .forEach(each -> listeners
                            .computeIfAbsent(each, _ -> new LinkedHashSet<>())
                            .add(member.id()));
        }
        return listeners;
    }

    void write(Path file) throws IOException {
        Files.writeString(file, Api.JSON.writeValueAsString(members));
    }

    static Town read(Path file) throws IOException {
        return new Town(Api.JSON.readValue(Files.readString(file), new TypeReference<List<Member>>() {}));
    }
}
