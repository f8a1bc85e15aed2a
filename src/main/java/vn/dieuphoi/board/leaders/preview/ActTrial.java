package vn.dieuphoi.board.leaders.preview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.board.leaders.LeadersBoard;
import vn.dieuphoi.board.leaders.Sums;
import vn.dieuphoi.engine.WrittenOnGet;
import vn.dieuphoi.engine.clock.JobsOfWork;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * Tells what an act would do by doing it, with all that the engine does by it, in a transaction that is taken back: no second
 * piece of code can disagree with the act.
 */
@Component
public class ActTrial {

    private final Obligations obligations;
    private final EffectLines lines;
    private final WorkRegister register;
    private final PlanRegister plans;
    private final LeadersBoard board;
    private final PersonRegister people;
    private final JobsOfWork jobs;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ActTrial(
            Obligations obligations,
            EffectLines lines,
            WorkRegister register,
            PlanRegister plans,
            LeadersBoard board,
            PersonRegister people,
            JobsOfWork jobs,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.obligations = obligations;
        this.lines = lines;
        this.register = register;
        this.plans = plans;
        this.board = board;
        this.people = people;
        this.jobs = jobs;
        this.database = database;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What the act does; nothing has changed afterwards.
     *
     * @param about the keys of what else the engine runs for the act: a request
     * @param act joins the transaction it is called in
     * @throws vn.dieuphoi.Refused as the act itself
     */
    public ActEffect of(WorkKey work, Collection<String> about, Runnable act) {
        return WrittenOnGet.TRIAL.write(() -> Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return play(work, about, act);
        })));
    }

    private ActEffect play(WorkKey work, Collection<String> about, Runnable act) {
        List<String> works = Stream.concat(register.partsOf(work).stream().map(WorkItem::key), Stream.of(work))
                .map(WorkKey::value)
                .toList();
        List<Obligation> open = open(works);
        List<String> kept = lines.kept(works);
        @Nullable Sums before = sums(work);
        long lastMessage = lastMessage();
        act.run();
        jobs.run(Stream.concat(works.stream(), about.stream()).toList());
        List<Obligation> then = open(works);
        return new ActEffect(
                EffectLines.count(open, then),
                lines.ended(open, then),
                lines.moved(open, then),
                lines.opened(open, then),
                kept,
                toldSince(lastMessage),
                before,
                sums(work));
    }

    /** What asks for the directive ends by its being given; it is no work of anybody's. */
    private List<Obligation> open(Collection<String> works) {
        List<Obligation> open = new ArrayList<>();
        works.forEach(work -> open.addAll(obligations.openOf(work)));
        open.removeIf(owed -> owed.kind() == ObligationKind.DIRECTIVE);
        return open;
    }

    private @Nullable Sums sums(WorkKey work) {
        return plans.find(work.plan())
                .map(plan -> board.of(plan, item -> true).sums())
                .orElse(null);
    }

    private long lastMessage() {
        return database.sql("select coalesce(max(id), 0) from message")
                .query(Long.class)
                .single();
    }

    private List<String> toldSince(long message) {
        Set<String> names = new LinkedHashSet<>();
        database.sql("select person from message where id > ? order by id")
                .param(message)
                .query(String.class)
                .list()
                .forEach(person -> names.add(people.displayName(person)));
        return List.copyOf(names);
    }
}
