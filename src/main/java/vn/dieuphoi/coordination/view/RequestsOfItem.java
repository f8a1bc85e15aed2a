package vn.dieuphoi.coordination.view;

import java.util.List;
import vn.dieuphoi.work.WorkKey;

/**
 * The requests of one piece of work as its page lists them.
 *
 * @param mayAsk whether the reader may send further ones
 */
public record RequestsOfItem(WorkKey workItem, List<RequestLine> lines, boolean mayAsk) {}
