package vn.dieuphoi.models.scaffold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.document.PlanParty;

/** What diagrams call the parties and the leadership of the department whose plan is drawn. */
public final class PartyNames {

    /** Characters from which on a shorter spelling is looked for. */
    private static final int LONG = 30;

    private static final int SHORTEST = 3;

    private final Map<PartyCode, PartyName> parties;
    private final String department;
    private final String leadershipWord;
    private final String bodyWord;

    private PartyNames(Map<PartyCode, PartyName> parties, String department, String leadershipWord, String bodyWord) {
        this.parties = parties;
        this.department = department;
        this.leadershipWord = leadershipWord;
        this.bodyWord = bodyWord;
    }

    /** Those of the demonstration, without the application or its database. */
    public static PartyNames shipped() {
        try (InputStream content = new ClassPathResource("plans/offices.yaml").getInputStream()) {
            JsonNode file = new YAMLMapper().readTree(content);
            Map<PartyCode, PartyName> names = new HashMap<>();
            file.path("parties")
                    .forEach(party -> names.put(new PartyCode(party.path("code").asText()), shipped(party)));
            JsonNode department = file.path("department");
            return new PartyNames(
                    names,
                    department.path("name").asText(),
                    department.path("leadershipWord").asText(),
                    department.path("bodyWord").asText());
        } catch (IOException unreadable) {
            throw new IllegalStateException("Không đọc được plans/offices.yaml", unreadable);
        }
    }

    private static PartyName shipped(JsonNode party) {
        String name = party.path("name").asText();
        String kind = party.path("kind").asText();
        String abbreviation = party.path("abbreviation").asText();
        return new PartyName(
                name,
                party.path("shortName").asText(name),
                inList(abbreviation, kind.endsWith("SET")),
                kind.equals("SET"),
                place(PartyKind.valueOf(kind)));
    }

    /**
     * For a plan file that no house goes with: the demonstration's names where the plan is of its department, else as the
     * plan itself speaks of its parties; of the leadership that says no more than that there is one.
     */
    public static PartyNames of(Plan plan) {
        return isShipped(plan) ? shipped() : declared(plan);
    }

    /** Whether a plan is one of the demonstration's department. */
    public static boolean isShipped(Plan plan) {
        PartyNames shipped = shipped();
        return plan.document().issuer().equals(shipped.department)
                && plan.parties().stream().map(PlanParty::code).allMatch(shipped.parties::containsKey);
    }

    private static PartyNames declared(Plan plan) {
        Map<PartyCode, PartyName> names = new HashMap<>();
        plan.parties().forEach(party -> names.put(party.code(), declared(party)));
        return new PartyNames(names, plan.document().issuer(), "lãnh đạo", "cơ quan");
    }

    private static PartyName declared(PlanParty party) {
        String name = party.name();
        boolean named = party.kind() != PlanParty.Kind.UNNAMED;
        boolean many = !named || name.startsWith("Các ");
        return new PartyName(
                name,
                brief(party),
                inList(brief(party), many),
                many,
                switch (party.kind()) {
                    case OFFICE -> PartyName.Place.OFFICE;
                    case OUTSIDE -> PartyName.Place.OUTSIDE;
                    case UNNAMED -> PartyName.Place.UNNAMED;
                });
    }

    private static PartyName.Place place(PartyKind kind) {
        return switch (kind) {
            case INTERNAL -> PartyName.Place.OFFICE;
            case OUTSIDE, SET -> PartyName.Place.OUTSIDE;
            case OPEN_SET, UNNAMED -> PartyName.Place.UNNAMED;
        };
    }

    private static String brief(PlanParty party) {
        return party.name().length() <= LONG
                ? party.name()
                : Stream.concat(Stream.of(party.name()), party.spellings().stream())
                        .filter(spelling -> spelling.length() >= SHORTEST)
                        .min(Comparator.comparingInt(String::length))
                        .orElse(party.name());
    }

    /** As the house calls them in which the plan is to run; who is not in its register keeps the plan's name. */
    public static PartyNames of(Plan plan, Collection<Party> registered, Department department) {
        Map<PartyCode, PartyName> names = new HashMap<>(declared(plan).parties);
        registered.forEach(party -> names.put(
                party.code(),
                new PartyName(
                        party.name(),
                        party.shortName(),
                        inList(party.abbreviation(), party.kind().name().endsWith("SET")),
                        party.kind() == PartyKind.SET,
                        place(party.kind()))));
        return new PartyNames(names, department.name(), department.leadershipWord(), department.bodyWord());
    }

    private static String inList(String abbreviation, boolean small) {
        String joined = abbreviation.replace(" - ", "-");
        return small ? ElementNames.small(joined) : joined;
    }

    /** "lãnh đạo Sở", in a sentence. */
    public String leadershipWord() {
        return leadershipWord;
    }

    /** "Lãnh đạo Sở", as the title of its lane. */
    public String leadership() {
        return ElementNames.capital(leadershipWord);
    }

    /** "Sở". */
    String bodyWord() {
        return bodyWord;
    }

    /** "Phòng ĐT". */
    public String shortName(PartyCode code) {
        return party(code).shortName();
    }

    public String name(PartyCode code) {
        return party(code).name();
    }

    /** As one of several in a lane's label: "ĐT", "các trường". */
    public String inList(PartyCode code) {
        return party(code).inList();
    }

    /** Whether a request goes to it: a body outside, or a set of which each member answers for itself. */
    boolean isAsked(PartyCode code) {
        return party(code).asked();
    }

    boolean isOffice(PartyCode code) {
        return party(code).place() == PartyName.Place.OFFICE;
    }

    /** Whether it is a group without a name that decides; nobody works with it, something is proposed to it. */
    boolean isAuthority(PartyCode code) {
        return party(code).place() == PartyName.Place.UNNAMED && outside(code).isAuthority();
    }

    OutsideParty outside(PartyCode code) {
        return new OutsideParty(code, name(code), party(code).many(), isAsked(code));
    }

    private PartyName party(PartyCode code) {
        return Optional.ofNullable(parties.get(code))
                .orElseThrow(() -> new OutlineRefused("Không có đơn vị mang mã " + code
                        + " trong danh bạ và trong kế hoạch (parties). Hãy bổ sung đơn vị này."));
    }
}
