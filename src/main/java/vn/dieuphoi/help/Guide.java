package vn.dieuphoi.help;

import java.util.List;

/**
 * One guide, rendered.
 *
 * @param name of its file, without ending
 * @param html safe to stand in a page: the file's own HTML is text
 */
public record Guide(String name, String title, String html, List<Section> sections) {

    /** @param id the anchor of its heading */
    public record Section(String id, String heading) {}
}
