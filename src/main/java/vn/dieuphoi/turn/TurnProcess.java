package vn.dieuphoi.turn;

/** The model in which leadership signs; joins the caller's transaction. */
@FunctionalInterface
public interface TurnProcess {

    void start(String list);
}
