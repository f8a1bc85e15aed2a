package vn.dieuphoi.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.dieuphoi.Vietnamese;

/** A letter as a mail shows it: with the template for a phone or a desk, and as plain text that says the same. */
@Component
class MailText {

    private final ITemplateEngine templates;
    private final Links links;

    MailText(ITemplateEngine templates, Links links) {
        this.templates = templates;
        this.links = links;
    }

    String html(Letter letter) {
        Context values = new Context(Vietnamese.LOCALE);
        values.setVariable("letter", letter);
        values.setVariable("link", links.absolute(letter.link()));
        values.setVariable("links", links);
        values.setVariable("inbox", links.absolute("/thong-bao"));
        values.setVariable("account", !letter.recipient().isEmpty());
        return templates.process("mail/message", values);
    }

    String plain(Letter letter) {
        List<String> lines = new ArrayList<>();
        lines.add("Kính gửi " + letter.name() + ",");
        lines.add("");
        lines.addAll(letter.content().paragraphs());
        for (Content.Section section : letter.content().sections()) {
            lines.add("");
            lines.add(section.heading().toUpperCase(Locale.ROOT));
            for (Content.Line line : section.lines()) {
                lines.add("- " + line.words() + (line.note().isEmpty() ? "" : " (" + line.note() + ")"));
                if (line.link() != null) {
                    lines.add("  " + links.absolute(line.link()));
                }
            }
        }
        lines.add("");
        lines.add("Mở trong Điều Phối: " + links.absolute(letter.link()));
        lines.add("");
        lines.add("-- ");
        lines.add("Thư tự động của hệ thống Điều Phối, xin đừng trả lời thư này.");
        return String.join("\n", lines) + "\n";
    }
}
