package vn.dieuphoi.access.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;

/** Finds the account of somebody whom the directory knows. Whoever has none gets none: rights are given on our own pages. */
@Component
public class DirectoryPeople {

    private final PersonRegister people;

    DirectoryPeople(PersonRegister people) {
        this.people = people;
    }

    /**
     * By the name that was typed, whatever its case, or else by the mail address, when exactly one person who is here has it.
     *
     * @param typed without space around it
     */
    public Optional<String> match(String typed, Directory.Entry entry) {
        if (people.find(typed).isPresent()) {
            return Optional.of(typed);
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        if (people.find(lower).isPresent()) {
            return Optional.of(lower);
        }
        return entry.mail().flatMap(this::byMail);
    }

    private Optional<String> byMail(String mail) {
        List<String> found = people.all().stream()
                .filter(person -> !person.hasLeft() && person.email().equalsIgnoreCase(mail.strip()))
                .map(Person::id)
                .toList();
        return found.size() == 1 && !mail.isBlank() ? Optional.of(found.get(0)) : Optional.empty();
    }
}
