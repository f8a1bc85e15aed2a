package vn.dieuphoi.calendar;

import java.time.Instant;
import vn.dieuphoi.Actor;

/**
 * A calendar of a year that somebody applied.
 *
 * @param number from 1 within the year; 0 is the calendar that came with the application
 * @param document the list it was taken from
 * @param appliedBy the person's id
 */
public record CalendarVersion(
        int year, int number, CalendarStatus status, String document, Actor appliedBy, Instant appliedAt) {}
