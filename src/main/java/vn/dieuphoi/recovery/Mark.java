package vn.dieuphoi.recovery;

import java.util.UUID;

/**
 * Something committed that can be found again.
 *
 * @param number comes a second time after a restore
 * @param random never does
 * @param epoch the course of the database's history on which it was committed
 */
record Mark(long number, UUID random, UUID epoch) {}
