package vn.dieuphoi.access.groups;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;

/**
 * Finds the account of somebody whom a directory or a provider knows. Whoever has none gets none: rights are given on our
 * own pages.
 */
@Component
public class KnownPeople {

    private final PersonRegister people;

    KnownPeople(PersonRegister people) {
        this.people = people;
    }

    /** What became of looking for somebody. */
    public enum Kind {
        ONE,
        NOBODY,
        /** Several have that mail address. */
        SEVERAL,
        /** Whoever it was works here no more. */
        LEFT
    }

    /**
     * Who it is.
     *
     * @param account empty unless there is exactly one
     */
    public record Match(Kind kind, String account) {

        private static Match of(Person person) {
            return person.hasLeft() ? new Match(Kind.LEFT, "") : new Match(Kind.ONE, person.id());
        }

        public Optional<String> found() {
            return kind == Kind.ONE ? Optional.of(account) : Optional.empty();
        }
    }

    /**
     * By the name, whatever its case, or else by the mail address, when exactly one person who is here has it.
     *
     * @param name without space around it
     * @param mail which nobody could have typed for somebody else
     */
    public Match match(String name, Optional<String> mail) {
        return Stream.of(name, name.toLowerCase(Locale.ROOT))
                .flatMap(id -> people.find(id).stream())
                .findFirst()
                .map(Match::of)
                .or(() -> mail.filter(address -> !address.isBlank()).map(this::byMail))
                .orElseGet(() -> new Match(Kind.NOBODY, ""));
    }

    private Match byMail(String mail) {
        List<Person> found = people.withThoseWhoLeft().stream()
                .filter(person -> person.email().equalsIgnoreCase(mail.strip()))
                .toList();
        List<Person> here = found.stream().filter(person -> !person.hasLeft()).toList();
        if (here.size() > 1) {
            return new Match(Kind.SEVERAL, "");
        }
        if (here.isEmpty()) {
            return new Match(found.isEmpty() ? Kind.NOBODY : Kind.LEFT, "");
        }
        return Match.of(here.get(0));
    }
}
