package vn.dieuphoi.office.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.engine.ReadOnlyThread;
import vn.dieuphoi.engine.Registers;
import vn.dieuphoi.engine.task.Substitution;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.department.DepartmentRegister;

/** Who acts for whom today, computed from the absences: it begins and ends by its dates. One statement each. */
@Component
public class StandIns implements Substitution {

    private static final String TODAY = """
            select a.substitute, coalesce(p.id, a.party) as absent,
                   a.until_day, s.name as substitute_name,
                   case when a.party is not null or p.role = 'HEAD' or not exists (
                       select from person o where o.party_code = p.party_code and o.left_on is null and o.id <> p.id)
                       then coalesce(a.party, p.party_code) end as left_alone,
                   case when a.party is not null then a.party when p.role = 'HEAD' then p.party_code end as head_of,
                   concat_ws(',', coalesce(a.party, p.party_code),
                       case when own.duty = 'LEADERSHIP' and (a.party is not null or p.role = 'HEAD') then :director end,
                       case when a.party is null then (select string_agg(f.party_code, ',') from person_answers_for f
                                                       where f.person_id = p.id) end) as groups
            from absence a
            left join person p on p.id = coalesce(a.person, (select h.id from person h
                where h.party_code = a.party and h.role = 'HEAD' and h.left_on is null))
            left join person s on s.id = a.substitute
            left join party own on own.code = coalesce(a.party, p.party_code)
            where a.ended_at is null and a.from_day <= :today and a.until_day >= :today""";

    private final JdbcClient database;
    private final DepartmentRegister department;
    private final Registers registers;
    private final Clock clock;

    StandIns(JdbcClient database, DepartmentRegister department, Registers registers, Clock clock) {
        this.database = database;
        this.department = department;
        this.registers = registers;
        this.clock = clock;
    }

    public List<StandIn> today() {
        return registers.kept(List.of("stand-ins", day()), () -> List.copyOf(read(TODAY, "")));
    }

    public List<StandIn> of(String substitute) {
        // A page asks for one person's and for everybody's; few are away on a day.
        return ReadOnlyThread.reads()
                ? today().stream()
                        .filter(one -> one.substitute().equals(substitute))
                        .toList()
                : read(TODAY + " and a.substitute = :substitute", substitute);
    }

    private List<StandIn> read(String sql, String substitute) {
        String headGroup = department.headGroup();
        return database.sql(sql)
                .param("today", day())
                .param("director", headGroup)
                .param("substitute", substitute)
                .query((row, number) -> new StandIn(
                        row.getString("substitute"),
                        row.getString("absent"),
                        codes(row.getString("groups")).collect(Collectors.toCollection(TreeSet::new)),
                        codes(row.getString("groups"))
                                .filter(code -> !code.equals(headGroup))
                                .map(PartyCode::new)
                                .collect(Collectors.toSet()),
                        codes(Optional.ofNullable(row.getString("head_of")).orElse(""))
                                .map(PartyCode::new)
                                .collect(Collectors.toSet()),
                        codes(Optional.ofNullable(row.getString("left_alone")).orElse(""))
                                .map(PartyCode::new)
                                .findFirst(),
                        "vắng đến hết %s, %s làm thay"
                                .formatted(
                                        AbsenceWords.day(row.getObject("until_day", LocalDate.class)),
                                        row.getString("substitute_name"))))
                .list();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }

    private static java.util.stream.Stream<String> codes(String list) {
        return Arrays.stream(list.split(",")).filter(code -> !code.isEmpty());
    }

    @Override
    public Set<String> groupsLentTo(String user) {
        Set<String> groups = new TreeSet<>(someOf(user));
        of(user).forEach(one -> groups.addAll(lent(one)));
        return groups;
    }

    /** In which the absent acts, those for which they are in charge among them. */
    private Set<String> lent(StandIn one) {
        Set<String> lent = someOf(one.absent()).stream()
                .filter(group -> HeadGroup.officeInCharge(group).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        lent.addAll(one.lent());
        return lent;
    }

    /**
     * The groups of some of a group: of heads, where an office without a head is not kept from its head's work; of the
     * leaders in charge of each office, all of them where none is named.
     */
    private Set<String> someOf(String user) {
        return new TreeSet<>(registers.kept(List.of("groups of some", user), () -> readSomeOf(user)));
    }

    private Set<String> readSomeOf(String user) {
        return database
                .sql("""
                        select p.party_code, null from person p
                        where p.id = :user and p.left_on is null and p.party_code is not null and p.role = 'HEAD'
                        union
                        select mine.code, null from (
                            select party_code as code from person where id = :user and left_on is null
                            union select party_code from person_answers_for where person_id = :user) mine
                        where mine.code is not null and not exists (
                            select 1 from person h
                            where h.party_code = mine.code and h.role = 'HEAD' and h.left_on is null)
                        union
                        select own.code, o.code from person p
                        join party own on own.code = p.party_code and own.duty = 'LEADERSHIP'
                        cross join party o
                        left join leader_in_charge c on c.office = o.code
                        left join person l on l.id = c.leader and l.left_on is null and l.party_code = own.code
                        where p.id = :user and p.left_on is null and (l.id is null or l.id = p.id)""")
                .param("user", user)
                .query((row, number) -> row.getString(2) == null
                        ? HeadGroup.of(row.getString(1))
                        : HeadGroup.inCharge(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean actsFor(String user, String owner) {
        return of(user).stream().anyMatch(one -> one.absent().equals(owner));
    }

    @Override
    public Optional<String> takesFor(String user, Collection<String> groups) {
        List<StandIn> lent = of(user);
        if (lent.isEmpty() || groups.stream().anyMatch(ownGroups(user)::contains)) {
            return Optional.empty();
        }
        return lent.stream()
                .filter(one -> groups.stream().anyMatch(lent(one)::contains))
                .map(StandIn::absent)
                .findFirst();
    }

    private Set<String> ownGroups(String user) {
        Set<String> own = someOf(user);
        own.addAll(database.sql("""
                        select party_code from person where id = :user and party_code is not null
                        union select party_code from person_answers_for where person_id = :user
                        union select :director from person p join party o on o.code = p.party_code
                              where p.id = :user and p.role = 'HEAD' and o.duty = 'LEADERSHIP'""")
                .param("user", user)
                .param("director", department.headGroup())
                .query(String.class)
                .list());
        return own;
    }
}
