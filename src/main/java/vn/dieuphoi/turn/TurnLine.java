package vn.dieuphoi.turn;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.ending.EndingWay;

/**
 * What leadership reads of one piece of work and signs.
 *
 * @param ordered whether its end was ordered after the signature
 */
public record TurnLine(
        WorkKey work, EndingWay way, @Nullable Integer percent, String remaining, String reason, boolean ordered) {}
