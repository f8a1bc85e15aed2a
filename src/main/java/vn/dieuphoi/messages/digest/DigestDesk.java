package vn.dieuphoi.messages.digest;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.GroupMembers;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.messages.Content;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standings;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.Roles;
import vn.dieuphoi.office.head.LeadersInCharge;

/**
 * Sends each person one digest a working day: what is late, falls due soon and is new. Heads, clerks and leaders read what
 * waits for their whole office, everybody else what they have taken. Nobody is written to without a reason: something
 * new, something with three or one working days or none left, or something late since yesterday or for whole weeks. On the
 * day of the weekly picture leaders get that in its place, with the digest in it.
 */
@Service
@Transactional
public class DigestDesk {

    private static final Set<Integer> REMINDED_AT = Set.of(3, 1, 0);
    private static final int WEEK = 5;

    private final MessageDesk messages;
    private final Obligations obligations;
    private final Standings standings;
    private final CalledNew calledNew;
    private final GroupMembers members;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final LeadersInCharge leaders;
    private final WorkingDays workingDays;
    private final ObjectProvider<WeeklyPicture> weekly;
    private final ObjectProvider<GivenParts> parts;
    private final JdbcClient database;
    private final Clock clock;

    DigestDesk(
            MessageDesk messages,
            Obligations obligations,
            Standings standings,
            CalledNew calledNew,
            GroupMembers members,
            PersonRegister people,
            PartyRegister parties,
            LeadersInCharge leaders,
            WorkingDays workingDays,
            ObjectProvider<WeeklyPicture> weekly,
            ObjectProvider<GivenParts> parts,
            JdbcClient database,
            Clock clock) {
        this.messages = messages;
        this.obligations = obligations;
        this.standings = standings;
        this.calledNew = calledNew;
        this.members = members;
        this.people = people;
        this.parties = parties;
        this.leaders = leaders;
        this.workingDays = workingDays;
        this.weekly = weekly;
        this.parts = parts;
        this.database = database;
        this.clock = clock;
    }

    static boolean isRemindedOf(DueMark mark) {
        int left = mark.workingDaysLeft();
        return mark.late() ? left == -1 || left % WEEK == 0 : REMINDED_AT.contains(left);
    }

    /** @return how many digests went out; none when those of today are out already, or on a day off */
    public int send() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        if (!workingDays.isWorkingDay(today) || !open(today)) {
            return 0;
        }
        List<Obligation> open = obligations.open();
        Map<String, Obligation> items = open.stream()
                .filter(owed -> owed.kind() == ObligationKind.ITEM)
                .collect(Collectors.toMap(Obligation::key, Function.identity()));
        List<Waiting> tasks = open.stream()
                .flatMap(owed -> Waiting.of(owed, items.get(owed.work())))
                .toList();
        Map<String, Party> known = parties.all().stream()
                .collect(Collectors.toMap(party -> party.code().value(), Function.identity()));
        Map<String, LocalDate> newOn =
                calledNew.on(today, tasks.stream().map(Waiting::task).toList());
        Map<String, Set<String>> memberships = members.byPerson();
        Map<String, Map<Subject, Content.Line>> reminders = remindersOf(today);
        Map<LocalDate, DueMark> marks = new HashMap<>();
        Roles roles = people.rolesToday();
        Map<PartyCode, String> inCharge = leaders.all();
        Optional<PartyCode> leadership = parties.holder(PartyDuty.LEADERSHIP).map(Party::code);
        Optional<WeeklyPicture.Picture> week =
                weekly.stream().flatMap(one -> one.of(today).stream()).findFirst();
        List<GivenParts.Part> given =
                parts.stream().flatMap(one -> one.open().stream()).toList();
        List<Person> all = people.all();
        Map<String, Person> byId = all.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        int sent = 0;
        for (Person person : all) {
            boolean leads = person.party().isPresent() && person.party().equals(leadership);
            Digest digest = new Digest(person, today);
            Set<String> offices =
                    answersForAllOf(person, leads, roles, memberships.getOrDefault(person.id(), Set.of()));
            Set<Subject> subjects = new HashSet<>();
            Set<PartyCode> headed = roles.headsToday(person);
            for (Waiting task : tasks) {
                if (concerns(task, person, leads, offices)
                        && !(leads && task.isForAnotherThan(person.id(), inCharge))) {
                    DueMark mark = marks.computeIfAbsent(task.dueOn(), standings::of);
                    DueMark inner = markOf(task.innerDueOn(), marks);
                    digest.add(
                            task,
                            mark,
                            inner != null && hearsOf(inner, mark, task, person, headed) ? inner : null,
                            today.equals(newOn.get(task.task())),
                            whose(task, person, known),
                            holder(task, person));
                    subjects.add(task.subject());
                    subjects.add(Subject.of(task.key()));
                }
            }
            for (GivenParts.Part part : given) {
                DueMark mark = marks.computeIfAbsent(part.dueOn(), standings::of);
                if (part.person().equals(person.id())) {
                    if (roles.actsFor(person).contains(part.office())) {
                        digest.part(part, mark);
                    }
                } else if (headed.contains(part.office()) && mark.lateWithin(markOf(part.wholeDueOn(), marks))) {
                    digest.lateInOffice(part, mark, doer(part, byId.get(part.person()), roles));
                }
            }
            for (String office : offices) {
                reminders.getOrDefault(office, Map.of()).forEach((subject, line) -> {
                    if (subjects.add(subject)) {
                        digest.remind(line);
                    }
                });
            }
            if (leads && week.isPresent()) {
                sent += messages.tell(digest.within(week.get()));
            } else if (digest.isWorthSending()) {
                sent += messages.tell(digest.message());
            }
        }
        return sent;
    }

    private @Nullable DueMark markOf(@Nullable LocalDate day, Map<LocalDate, DueMark> marks) {
        return day == null ? null : marks.computeIfAbsent(day, standings::of);
    }

    /** Of the head's day whoever has the work hears before it and after it, the head once it is missed. */
    private static boolean hearsOf(DueMark inner, DueMark mark, Waiting task, Person person, Set<PartyCode> headed) {
        return task.isHeldBy(person.id())
                || inner.lateWithin(mark) && task.office() != null && headed.contains(new PartyCode(task.office()));
    }

    /** Whoever has left the office leaves its parts there. */
    private String doer(GivenParts.Part part, @Nullable Person person, Roles roles) {
        boolean atWork = person != null && roles.actsFor(person).contains(part.office());
        return people.displayName(part.person()) + (atWork ? " làm" : " không còn làm ở đơn vị, hãy giao lại");
    }

    /** The offices all of whose work the person reads about. */
    private static Set<String> answersForAllOf(Person person, boolean leads, Roles roles, Set<String> groups) {
        Set<String> offices = new HashSet<>();
        roles.actsFor(person).forEach(code -> offices.add(code.value()));
        if (person.role() == PersonRole.HEAD || leads) {
            offices.addAll(groups);
        } else {
            person.party().map(PartyCode::value).ifPresent(offices::remove);
        }
        roles.headsToday(person).forEach(code -> offices.add(code.value()));
        return offices;
    }

    /** What one leader has taken is no longer the others'. */
    private static boolean concerns(Waiting task, Person person, boolean leads, Set<String> offices) {
        return task.isHeldBy(person.id()) || task.waitsForOneOf(offices) && (task.holder() == null || !leads);
    }

    /**
     * Who leads what waits for somebody else, or for which office it waits where the person belongs to another; what the task
     * itself names is not said twice.
     */
    private static String whose(Waiting task, Person person, Map<String, Party> known) {
        String concerned = task.lead() != null && !task.lead().equals(task.office()) ? task.lead() : task.office();
        boolean own = person.party()
                .map(PartyCode::value)
                .filter(code -> code.equals(concerned))
                .isPresent();
        Party party = concerned == null ? null : known.get(HeadGroup.whole(concerned));
        return own || party == null || task.label().contains(party.name()) ? "" : party.shortName();
    }

    private String holder(Waiting task, Person person) {
        String holder = task.holder();
        if (holder == null) {
            return "chưa ai nhận";
        }
        return holder.equals(person.id()) ? "" : people.displayName(holder) + " đã nhận";
    }

    /** By party and subject. */
    private Map<String, Map<Subject, Content.Line>> remindersOf(LocalDate today) {
        Map<String, Map<Subject, Content.Line>> reminders = new HashMap<>();
        database.sql("select party, subject, words, path from digest_line where day = ? order by subject")
                .param(today)
                .query(row -> {
                    reminders
                            .computeIfAbsent(row.getString(1), party -> new LinkedHashMap<>())
                            .put(
                                    Subject.of(row.getString(2)),
                                    new Content.Line(row.getString(3), "", row.getString(4)));
                });
        return reminders;
    }

    /** Whether the digests of a day have gone out. */
    @Transactional(readOnly = true)
    public boolean isOut(LocalDate day) {
        return database.sql("select count(*) from digest_day where day = ?")
                        .param(day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean open(LocalDate today) {
        return database.sql("insert into digest_day (day, sent_at) values (?, ?) on conflict do nothing")
                        .params(today, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
