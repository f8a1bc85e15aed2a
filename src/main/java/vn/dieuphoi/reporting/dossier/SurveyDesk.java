package vn.dieuphoi.reporting.dossier;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.plan.document.TargetCode;
import vn.dieuphoi.reporting.PeriodKey;
import vn.dieuphoi.reporting.targets.Measured;
import vn.dieuphoi.reporting.targets.TargetBoard;
import vn.dieuphoi.reporting.targets.TargetDesk;
import vn.dieuphoi.reporting.targets.TargetStanding;
import vn.dieuphoi.work.journal.Journal;

/** The survey of targets: whoever gives figures answers, the standing office compares and records them. */
@Service
@Transactional
public class SurveyDesk {

    private static final String NONE = "Kỳ khảo sát chưa xác định được số liệu.";

    private final Dossiers dossiers;
    private final SurveyAnswers answers;
    private final TargetDesk targets;
    private final TargetBoard board;
    private final PlanRegister plans;
    private final Journal journal;
    private final Clock clock;

    SurveyDesk(
            Dossiers dossiers,
            SurveyAnswers answers,
            TargetDesk targets,
            TargetBoard board,
            PlanRegister plans,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.answers = answers;
        this.targets = targets;
        this.board = board;
        this.plans = plans;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What a form of the survey says.
     *
     * @param on the day as of which the figures hold
     */
    public record Answer(LocalDate on, List<Found> figures, String source) {}

    /** What was found of one target; without value and parts there are no figures yet. */
    public record Found(TargetCode target, @Nullable BigDecimal value, Map<String, BigDecimal> parts) {

        boolean none() {
            return value == null && parts.isEmpty();
        }
    }

    public void note(String survey, String action, String words, Actor actor) {
        journal.record(actor, Subject.of(dossier(survey)), action, words);
    }

    /**
     * The body that gives figures answers; nothing counts yet.
     *
     * @throws Refused when a figure cannot be right
     */
    public void answer(String survey, Answer answer, @Nullable String words, Actor actor) {
        answer.figures().stream()
                .filter(found -> !found.none())
                .forEach(found -> targets.check(plan(survey), found.target(), measured(answer, found)));
        answers.add(dossier(survey), answer, actor, clock.instant());
        journal.record(actor, Subject.of(survey), "Cung cấp số liệu khảo sát", words == null ? answer.source() : words);
    }

    @Transactional(readOnly = true)
    public Optional<Answer> answerTo(String survey) {
        return answers.of(survey);
    }

    /** The standing office records what holds; a target without figures is recorded as having none. */
    public void record(String survey, Answer answer, Actor actor) {
        dossier(survey);
        answer.figures()
                .forEach(found -> targets.survey(plan(survey), survey, found.target(), measured(answer, found), actor));
        journal.record(actor, Subject.of(survey), "Cập nhật chỉ tiêu", answer.source());
    }

    private static Measured measured(Answer answer, Found found) {
        return new Measured(answer.on(), found.value(), found.parts(), answer.source(), found.none() ? NONE : null);
    }

    @Transactional(readOnly = true)
    public List<Target> targets(String survey) {
        return plans.plan(plan(survey)).targets();
    }

    /** A line for each target: what the plan wants, and the newest figures. */
    @Transactional(readOnly = true)
    public List<String> wanted(String survey) {
        return board.upTo(plan(survey), today()).stream()
                .map(TargetStanding::line)
                .toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }

    private String dossier(String survey) {
        return dossiers.findById(survey)
                .map(Dossier::key)
                .orElseThrow(() -> new Refused("Không có kỳ " + survey + "."));
    }

    private static PlanId plan(String survey) {
        return PeriodKey.parse(survey).plan();
    }
}
