package vn.dieuphoi.office.succession;

/**
 * One open piece of work.
 *
 * @param key its natural key, which is the business key of its tasks
 */
public record LedItem(String key, String title) {}
