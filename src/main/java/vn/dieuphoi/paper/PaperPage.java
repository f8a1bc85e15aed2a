package vn.dieuphoi.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import vn.dieuphoi.Vietnamese;

/** A paper as a document of its own for a browser or a printer, from the same template that pages show it with. */
@Component
class PaperPage {

    private static final Pattern NOT_OF_XML =
            Pattern.compile("[^\\t\\r\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** Where the style sheet goes; it stands before all words of the paper. */
    private static final String LOOK = "/\\* paper\\.css \\*/";

    private static final String STYLE = style();

    private final SpringTemplateEngine templates;

    PaperPage(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** The same that the browser loads. */
    private static String style() {
        try {
            return new ClassPathResource("static/css/paper.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** XHTML. */
    String of(Paper paper) {
        String page = templates.process("paper-print", new Context(Vietnamese.LOCALE, Map.of("paper", paper)));
        return NOT_OF_XML
                .matcher(page.replaceFirst(LOOK, Matcher.quoteReplacement(STYLE)))
                .replaceAll(" ");
    }
}
