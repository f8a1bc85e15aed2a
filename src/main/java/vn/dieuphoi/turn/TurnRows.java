package vn.dieuphoi.turn;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.ending.EndingWay;

/** How the turn stands: what is open with the end that stands for it, and what has ended. */
@Service
@Transactional(readOnly = true)
public class TurnRows {

    private final OpenItems items;
    private final TurnChoices choices;
    private final TurnQuestions questions;
    private final TurnLists lists;
    private final Clock clock;

    TurnRows(OpenItems items, TurnChoices choices, TurnQuestions questions, TurnLists lists, Clock clock) {
        this.items = items;
        this.choices = choices;
        this.questions = questions;
        this.lists = lists;
        this.clock = clock;
    }

    /** All that is open of a plan, with the end that stands for each. */
    public List<TurnRow> of(PlanId plan) {
        Map<WorkKey, TurnChoices.Choice> chosen = choices.all();
        Map<WorkKey, TurnQuestion> asked = questions.all();
        Map<String, String> waiting = lists.waiting(plan);
        return items.of(plan).stream()
                .map(item -> {
                    WorkKey work = item.work().key();
                    return row(item, chosen.get(work), asked.get(work), waiting.get(work.value()));
                })
                .toList();
    }

    Map<String, TurnRow> byWork(PlanId plan) {
        return of(plan).stream().collect(Collectors.toMap(row -> row.work().value(), row -> row));
    }

    private static TurnRow row(
            OpenItem item,
            TurnChoices.@Nullable Choice choice,
            @Nullable TurnQuestion question,
            @Nullable String waitingIn) {
        TurnChoices.@Nullable Choice stands = fits(item, choice) ? choice : null;
        if (waitingIn == null && question != null && mustBeDecided(item, stands, question)) {
            return toDecide(item, question);
        }
        return stands == null ? proposed(item, question, waitingIn) : chosen(item, stands, question, waitingIn);
    }

    /** A choice of before it was finished is none any more. */
    private static boolean fits(OpenItem item, TurnChoices.@Nullable Choice choice) {
        return choice != null && item.work().isContentDone() == (choice.way() == EndingWay.CLOSE);
    }

    private static boolean mustBeDecided(OpenItem item, TurnChoices.@Nullable Choice choice, TurnQuestion question) {
        boolean chosenSince = choice != null && !choice.at().isBefore(question.at());
        return !item.work().isContentDone() && !question.agreed() && !chosenSince;
    }

    /** What the lead does not agree to, or says nothing about, is no proposal any more. */
    private static TurnRow toDecide(OpenItem item, TurnQuestion question) {
        return row(item, item.remaining(), new Proposal(null, question.standing()), null, question, null);
    }

    private static TurnRow chosen(
            OpenItem item, TurnChoices.Choice choice, @Nullable TurnQuestion question, @Nullable String waitingIn) {
        String remaining = choice.remaining().isEmpty() ? item.remaining() : choice.remaining();
        return row(item, remaining, new Proposal(choice.way(), choice.reason()), choice, question, waitingIn);
    }

    private static TurnRow proposed(OpenItem item, @Nullable TurnQuestion question, @Nullable String waitingIn) {
        return row(item, item.remaining(), Proposal.of(item), null, question, waitingIn);
    }

    private static TurnRow row(
            OpenItem item,
            String remaining,
            Proposal end,
            TurnChoices.@Nullable Choice choice,
            @Nullable TurnQuestion question,
            @Nullable String waitingIn) {
        return new TurnRow(
                item.work().key(),
                item.work().title(),
                item.leadName(),
                item.percent(),
                remaining,
                end.way(),
                end.reason(),
                choice == null ? null : choice.by(),
                choice == null ? null : choice.at(),
                question,
                waitingIn);
    }

    /** What of it has ended, in the plan's order. */
    public List<WorkItem> ended(PlanId plan) {
        return items.ended(plan);
    }

    /** Whether the turn is not yet the order of the day. */
    public Optional<LocalDate> notBefore(PlanId plan) {
        LocalDate first = items.firstDay(plan);
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE).isBefore(first)
                ? Optional.of(first)
                : Optional.empty();
    }
}
