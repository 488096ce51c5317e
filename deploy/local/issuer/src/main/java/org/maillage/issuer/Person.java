package org.maillage.issuer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the people file: somebody who signs in for the demonstration.
 *
 * @param username what they type
 * @param password what they prove themselves with
 * @param name what they are called
 * @param roles the roles that their tokens claim
 */
record Person(String username, String password, String name, Set<String> roles) {

    Person(String username, String password, @Nullable String name, @Nullable Set<String> roles) {
        this.username = required(username, "username");
        this.password = required(password, "password");
        this.name = name == null ? username : name;
        this.roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    /** The roles in alphabetical order. */
    List<String> sortedRoles() {
        return roles.stream().sorted().toList();
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a person without " + name);
        }
        return value;
    }
}
