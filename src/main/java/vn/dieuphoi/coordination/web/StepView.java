package vn.dieuphoi.coordination.web;

import org.jspecify.annotations.Nullable;

/**
 * A step of a request as its history shows it.
 *
 * @param when "10:05 03/04/2023"
 * @param how how a reply came in; empty for everything else
 */
record StepView(
        String when,
        String who,
        String what,
        String how,
        @Nullable String words) {}
