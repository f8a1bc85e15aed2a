package vn.dieuphoi.escalation;

/** Tells leadership of what is late beside the process in which it is. */
public interface NoticeProcess {

    /**
     * Starts the model, which raises the notice; joins the caller's transaction.
     *
     * @param delay the key of a delay that was noted
     */
    void start(String delay);

    /**
     * Ends what asks for a directive; joins the caller's transaction.
     *
     * @return false when nothing asks, or a model of an earlier version does, which only a directive ends
     */
    boolean end(String notice);
}
