package vn.dieuphoi.adoption.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.drafted.DraftFact;
import vn.dieuphoi.plan.drafted.DraftParties;

/** Whether those whom a draft names are known, and whether somebody is there to do the work. */
@Component
class PartyCheckup {

    private final PartyRegister register;
    private final PersonRegister people;

    PartyCheckup(PartyRegister register, PersonRegister people) {
        this.register = register;
        this.people = people;
    }

    /** The items that name a party, by key and number. */
    private record Named(List<String> keys, List<String> numbers) {
        Named() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void note(JsonNode item) {
            note(item.path("key").asText(), new DraftFact(item.path("code")).text());
        }

        private void note(String key, String number) {
            if (!keys.contains(key)) {
                keys.add(key);
                numbers.add(number);
            }
        }

        void noteAll(Named others) {
            for (int i = 0; i < others.keys().size(); i++) {
                note(others.keys().get(i), others.numbers().get(i));
            }
        }
    }

    List<CheckLine> lines(JsonNode draft) {
        DraftParties parties = new DraftParties(draft);
        Map<String, Named> named = new LinkedHashMap<>();
        Map<String, Named> led = new LinkedHashMap<>();
        for (JsonNode item : draft.path("items")) {
            for (String role : List.of("leads", "partners", "external")) {
                item.path(role)
                        .forEach(party -> parties.code(new DraftFact(party).text())
                                .ifPresent(code -> {
                                    named.computeIfAbsent(code, fresh -> new Named())
                                            .note(item);
                                    if (role.equals("leads")) {
                                        led.computeIfAbsent(code, fresh -> new Named())
                                                .note(item);
                                    }
                                }));
            }
        }
        List<CheckLine> lines = new ArrayList<>();
        named.forEach((code, where) -> line(parties, code, where).ifPresent(lines::add));
        lines.addAll(unpeopled(led));
        return lines;
    }

    /** Offices that lead and have nobody, in one line, and those that have nobody at their head. */
    private List<CheckLine> unpeopled(Map<String, Named> led) {
        Map<Party, Named> empty = new LinkedHashMap<>();
        Map<Party, Named> headless = new LinkedHashMap<>();
        led.forEach((code, items) -> register.find(new PartyCode(code))
                .filter(party -> !party.dissolved() && party.kind() == PartyKind.INTERNAL)
                .ifPresent(party -> {
                    if (people.peopleOf(party.code()).isEmpty()) {
                        empty.put(party, items);
                    } else if (people.head(party.code()).isEmpty()) {
                        headless.put(party, items);
                    }
                }));
        List<CheckLine> lines = new ArrayList<>();
        gathered(empty, "chưa có người nào", "thêm người ở trang Nhân sự; trước đó mục không áp dụng được")
                .ifPresent(lines::add);
        gathered(headless, "chưa có người đứng đầu", "chọn ở trang Nhân sự").ifPresent(lines::add);
        return lines;
    }

    private static Optional<CheckLine> gathered(Map<Party, Named> offices, String lack, String remedy) {
        if (offices.isEmpty()) {
            return Optional.empty();
        }
        String names = offices.keySet().stream().map(Party::name).collect(Collectors.joining("; "));
        String says = offices.size() == 1
                ? names + " chủ trì nhưng " + lack
                : offices.size() + " đơn vị chủ trì nhưng " + lack + ": " + names;
        Named items = new Named();
        offices.values().forEach(items::noteAll);
        return look(items, says, remedy);
    }

    private Optional<CheckLine> line(DraftParties parties, String code, Named where) {
        Optional<Party> known = register.find(new PartyCode(code)).filter(party -> !party.dissolved());
        if (known.isEmpty()) {
            return Optional.of(new CheckLine(
                    CheckLine.Weight.STOPS,
                    "“" + parties.name(code) + "” chưa có trong danh bạ",
                    "thêm đơn vị, hoặc chọn đơn vị mà nó là tên khác",
                    where.keys(),
                    where.numbers()));
        }
        Party party = known.get();
        if (party.kind() == PartyKind.UNNAMED && register.all().stream().noneMatch(PartyCheckup::stands)) {
            return look(
                    where,
                    party.name() + ": danh bạ chưa có cơ quan bên ngoài nào để chọn khi làm",
                    "thêm cơ quan ở trang Tổ chức; mô hình có bước để đơn vị chủ trì chọn");
        } else if (party.kind() == PartyKind.SET
                && register.members(party.code()).isEmpty()) {
            return look(where, party.name() + " là nhóm chưa có thành viên nào", "thêm thành viên ở trang Tổ chức");
        }
        return Optional.empty();
    }

    private static boolean stands(Party party) {
        return party.kind() == PartyKind.OUTSIDE && !party.dissolved();
    }

    private static Optional<CheckLine> look(Named where, String says, String remedy) {
        return Optional.of(new CheckLine(CheckLine.Weight.LOOK, says, remedy, where.keys(), where.numbers()));
    }
}
