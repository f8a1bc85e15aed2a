package vn.dieuphoi.escalation.extension;

/** Brings a request for more time before whoever decides. */
public interface ExtensionProcess {

    /** Starts the model; joins the caller's transaction. */
    void start(ExtensionRequest request);

    /** Takes the decision from whoever has it before them; joins the caller's transaction. */
    void end(ExtensionRequest request);
}
