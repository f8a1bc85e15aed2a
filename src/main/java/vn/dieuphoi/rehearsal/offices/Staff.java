package vn.dieuphoi.rehearsal.offices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;

/** Who does an office's tasks: everybody in turn, by chance; the Giám đốc what is meant for the Giám đốc alone. */
public final class Staff {

    private final PersonRegister people;
    private final List<Person> everybody = new ArrayList<>();
    private final Map<String, List<String>> known = new HashMap<>();

    public Staff(PersonRegister people) {
        this.people = people;
    }

    /** @param refused whether somebody of the office was refused before: then its head does it, as with confirmations */
    String whoDoes(OfficeTask task, Chance chance, boolean refused) {
        Optional<Person> head =
                refused && !task.ofTheHeadAlone() ? people.head(new PartyCode(task.office())) : Optional.empty();
        if (head.isPresent()) {
            return head.get().id();
        }
        List<String> staff = known.computeIfAbsent(task.office(), office -> of(task));
        if (staff.isEmpty()) {
            throw new IllegalStateException("Không ai làm việc cho " + task.office() + " (" + task.key() + ")");
        }
        return chance.oneOf(staff, task.key() + "/who");
    }

    private List<String> of(OfficeTask task) {
        if (task.ofTheHeadAlone()) {
            return people.director().map(Person::id).stream().toList();
        }
        if (everybody.isEmpty()) {
            everybody.addAll(people.all());
        }
        return everybody.stream()
                .filter(person -> person.groups().contains(new PartyCode(task.office())))
                .map(Person::id)
                .sorted()
                .toList();
    }
}
