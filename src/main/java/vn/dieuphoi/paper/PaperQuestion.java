package vn.dieuphoi.paper;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;

/**
 * A task in which somebody decides.
 *
 * @param form id of its Camunda Form
 * @param subject key of what it is about
 * @param work key of the piece of work; null for the department's own
 * @param label what the task is called
 * @param person who looks at it, and would sign
 */
public record PaperQuestion(
        String form, Subject subject, @Nullable String work, String label, String person) {}
