package vn.dieuphoi.lists;

/**
 * A file that somebody handed in.
 *
 * @param name of the file
 * @param note what was said about it, which differs by the kind of list
 */
public record KeptList(String name, String note, byte[] content) {}
