package vn.dieuphoi.scorecard;

/**
 * How an office did on the days of one of its heads.
 *
 * @param period the key of those days
 */
public record HeadScorecard(HeadOfPeriod head, String period, Scorecard card) {}
