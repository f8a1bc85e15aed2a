package vn.dieuphoi.work.ending;

import vn.dieuphoi.work.WorkKey;

/** Orders the end that was decided for a piece of work; joins the caller's transaction. */
@FunctionalInterface
public interface EndingOrders {

    void send(WorkKey work);
}
