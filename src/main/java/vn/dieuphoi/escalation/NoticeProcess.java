package vn.dieuphoi.escalation;

import vn.dieuphoi.work.WorkKey;

/** Tells leadership of what is late beside the process that should have, where that one has lost its timer. */
public interface NoticeProcess {

    /**
     * Starts the model, which raises the notice for the oldest delay of this cause that has none; joins the caller's
     * transaction.
     *
     * @param cause the escalation code of the model, such as {@code request-unanswered}
     */
    void start(WorkKey workItem, String cause);
}
