package vn.dieuphoi.board.leaders;

import vn.dieuphoi.obligation.Obligations;

/**
 * How a thing that is owed is doing, as conditions on {@code obligation o} with the parameters {@code :plan}, {@code :today},
 * {@code :near} and {@code :leadership}. A directive asked for is a rung of the ladder and no thing of its own; what only
 * leadership can do waits for it and is never late here, because there is nobody above to tell.
 */
public final class DoingRule {

    /** What the board counts of a plan. */
    public static final String OF_PLAN = " o.plan = :plan and o.kind <> 'DIRECTIVE' ";

    static final String WAITING = "(o.state = 'OPEN' and o.owed_by in (:leadership))";
    static final String LATE = "(" + Obligations.LATE + " and (o.owed_by is null or o.owed_by not in (:leadership)))";
    static final String ON_TRACK =
            "(o.state = 'OPEN' and (o.owed_by is null or o.owed_by not in (:leadership)) and (o.due_on is null or o.due_on >= :today))";

    private static final String LATE_BY = """
            (o.due_on is not null and (o.owed_by is null or o.owed_by not in (:leadership))
             and o.original_due_on < %1$s
             and (o.opened_at at time zone 'Asia/Ho_Chi_Minh')::date <= %1$s
             and (o.ended_at is null or (o.ended_at at time zone 'Asia/Ho_Chi_Minh')::date > %1$s)
             and\s""";

    /** Late on the evening of a day, which stands in the place of {@code %1$s}, by the due date that held on it. */
    public static final String LATE_ON = LATE_BY + """
             coalesce((select c.before_value::date from obligation_change c
                       where c.obligation = o.key and c.what = 'DUE' and c.before_value is not null
                         and (c.at at time zone 'Asia/Ho_Chi_Minh')::date > %1$s
                       order by c.id limit 1), o.due_on) < %1$s)""";

    /** The same by the due date of now, as the sums of the book have it. */
    static final String LATE_AS_DUE_NOW = LATE_BY + "o.due_on < %1$s)";

    private DoingRule() {}

    /** The condition of a class. */
    public static String of(Doing doing) {
        return switch (doing) {
            case DONE -> "(o.state = 'DONE')";
            case ON_TRACK -> ON_TRACK;
            case LATE -> LATE;
            case WAITING -> WAITING;
            case STOPPED -> "(o.state = 'WITHDRAWN')";
        };
    }
}
