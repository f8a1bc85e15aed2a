package vn.dieuphoi.office.handover;

import java.util.List;

/**
 * One page of an office's open tasks.
 *
 * @param total of all pages
 */
public record HeldPage(List<HeldTask> tasks, int total) {}
