package vn.dieuphoi.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as a page: tables, headings with anchors, links to other guides; links to what no page shows are plain words. */
final class GuideText {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private static final Pattern SECTION = Pattern.compile("<h2 id=\"([^\"]+)\">(.*?)</h2>");
    private static final Pattern FILE = Pattern.compile("([a-z-]+)\\.md(#.*)?");

    private GuideText() {}

    /** @param guides the names of all guides */
    static Guide read(String name, String markdown, Set<String> guides) {
        Node document = PARSER.parse(markdown);
        Links links = new Links(guides);
        document.accept(links);
        links.elsewhere.forEach(GuideText::unlink);
        String html = HTML.render(document);
        return new Guide(name, title(document), html, sections(html));
    }

    private static String title(Node document) {
        return document.getFirstChild() instanceof Heading heading
                ? WORDS.render(heading).strip()
                : "";
    }

    private static List<Guide.Section> sections(String html) {
        List<Guide.Section> sections = new ArrayList<>();
        Matcher found = SECTION.matcher(html);
        while (found.find()) {
            sections.add(new Guide.Section(
                    found.group(1),
                    found.group(2)
                            .replaceAll("<[^>]*>", "")
                            .replace("&quot;", "\"")
                            .replace("&amp;", "&")));
        }
        return sections;
    }

    private static void unlink(Link link) {
        Node child = link.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            link.insertBefore(child);
            child = next;
        }
        if (link.getPrevious() == null) {
            link.insertBefore(new Text(""));
        }
        link.unlink();
    }

    private static final class Links extends AbstractVisitor {

        private final Set<String> guides;
        private final List<Link> elsewhere = new ArrayList<>();

        Links(Set<String> guides) {
            this.guides = guides;
        }

        @Override
        public void visit(Link link) {
            Matcher file = FILE.matcher(link.getDestination());
            if (file.matches() && guides.contains(file.group(1))) {
                link.setDestination(file.group(1) + (file.group(2) == null ? "" : file.group(2)));
            } else if (!link.getDestination().startsWith("http")) {
                elsewhere.add(link);
            }
        }
    }
}
