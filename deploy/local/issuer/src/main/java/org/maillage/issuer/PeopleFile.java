package org.maillage.issuer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The people named in a file; whoever is taken out of it gets no token any more. */
final class PeopleFile implements UserDetailsService {

    private final ReadAgain<Person> people;
    private final JsonMapper json = new JsonMapper();

    PeopleFile(Path file) {
        people = new ReadAgain<>(file, this::parse);
    }

    /** Somebody by what they type. */
    Optional<Person> find(String username) {
        return Optional.ofNullable(people.find(username));
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return find(username)
                .map(person -> User.withUsername(person.username())
                        .password(person.password())
                        .build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
    }

    private Map<String, Person> parse(byte[] content) {
        List<Person> entries = json.readValue(content, new TypeReference<>() {});
        return entries.stream().collect(Collectors.toUnmodifiableMap(Person::username, Function.identity()));
    }
}
