package vn.dieuphoi.adoption.effect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.difference.ItemChange;

/** Who has to know of a change of the plan: the people of the parties of each item, each of them once. */
@Component
class TellPeople {

    private final PersonRegister people;
    private final PartyRegister parties;
    private final MessageDesk messages;

    TellPeople(PersonRegister people, PartyRegister parties, MessageDesk messages) {
        this.people = people;
        this.parties = parties;
        this.messages = messages;
    }

    /** The parties that an item concerns, before and after. */
    Set<PartyCode> concerned(ItemChange change) {
        Set<PartyCode> codes = new LinkedHashSet<>();
        for (@Nullable PlanItem item : new PlanItem[] {change.before(), change.after()}) {
            if (item != null) {
                Stream.of(item.leads().stream(), item.partners().stream(), item.externalCodes().stream())
                        .flatMap(each -> each)
                        .filter(code -> parties.find(code).isPresent())
                        .map(parties::inForce)
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    /** Each person with the words of what concerns them, by party. */
    Round round(Plan content, List<ItemChange> changes) {
        Map<String, List<String>> lines = new TreeMap<>();
        SortedMap<String, Integer> byParty = new TreeMap<>();
        for (ItemChange change : changes) {
            String line = "Mục " + change.code() + ", " + change.title() + ": " + ItemMoves.words(change) + ".";
            for (PartyCode party : concerned(change)) {
                for (Person person : people.whoAnswersFor(party)) {
                    List<String> own = lines.computeIfAbsent(person.id(), id -> new ArrayList<>());
                    if (own.isEmpty()) {
                        byParty.merge(parties.party(party).name(), 1, Integer::sum);
                    }
                    if (!own.contains(line)) {
                        own.add(line);
                    }
                }
            }
        }
        return new Round(lines, byParty);
    }

    /** @param lines by person */
    record Round(Map<String, List<String>> lines, SortedMap<String, Integer> byParty) {}

    /** Joins the adoption's transaction. */
    void send(Plan content, String revision, int number, String reason, Round round) {
        round.lines()
                .forEach((person, lines) -> messages.tell(new Message(
                        "plan-" + content.id() + "#" + number,
                        MessageKind.PLAN,
                        Subject.of(content.id().value()),
                        "Kế hoạch " + content.id().words() + ": " + revision.toLowerCase(Locale.ROOT),
                        reason + "\n" + String.join("\n", lines),
                        "/ke-hoach/" + content.id(),
                        Recipient.people(person))));
    }
}
