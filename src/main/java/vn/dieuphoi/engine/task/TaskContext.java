package vn.dieuphoi.engine.task;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.dieuphoi.PlanId;

/** What a form shows when its task is created; implemented by the module that knows the work. */
public interface TaskContext {

    /** Says what the task is about: item number and title, what is asked, by when. Shown above every form. */
    String describe(DelegateTask task);

    /** What the task is called where the model has one name for all and the work one of its own. */
    default Optional<String> name(DelegateTask task) {
        return Optional.empty();
    }

    /** By when it is due where somebody has set another day than its model. */
    default Optional<Date> due(DelegateTask task) {
        return Optional.empty();
    }

    /** Names of the task's own variables that Tasklist shows on the card in a list. */
    String CARD_ITEM = "cardItem";

    String CARD_OFFICE = "cardOffice";

    /** What the card in a list shows: the item's number under {@link #CARD_ITEM}, the office's name under {@link #CARD_OFFICE}. */
    default Map<String, String> card(DelegateTask task) {
        return Map.of();
    }

    /** What tells the task from its like: month, quarter, counterpart, district. Empty when nothing has to. */
    default String particular(DelegateTask task) {
        return "";
    }

    /** The plan for which the task is done. Empty when it belongs to none. */
    default Optional<PlanId> plan(DelegateTask task) {
        return Optional.empty();
    }

    /** First values for fields of the form, by field; a person can change them. Fields the form lacks are ignored. */
    Map<String, Object> prefill(DelegateTask task);
}
