package vn.dieuphoi.adoption.effect;

/** An effect in plain lines. */
final class EffectText {

    private EffectText() {}

    static String of(Effect effect) {
        StringBuilder text = new StringBuilder(effect.revises() ? effect.words() : "Kế hoạch mới")
                .append(", kế hoạch ")
                .append(effect.plan().words())
                .append(":\n");
        for (Fate fate : new Fate[] {Fate.OPENED, Fate.CHANGED, Fate.STOPPED}) {
            text.append("  ")
                    .append(fate.label())
                    .append(": ")
                    .append(effect.of(fate).size())
                    .append(" mục\n");
        }
        text.append("  Giữ nguyên: ").append(effect.untouchedItems()).append(" mục\n");
        text.append("  Trước: %d mục, %d việc đang mở; sau: %d mục, %d việc (mở %d, đổi %d, dừng %d, giữ %d).\n"
                .formatted(
                        effect.itemsBefore(),
                        effect.tasks().before(),
                        effect.itemsAfter(),
                        effect.tasks().after(),
                        effect.tasks().opened(),
                        effect.tasks().changed(),
                        effect.tasks().stopped(),
                        effect.tasks().untouched()));
        text.append("  Báo cho ").append(effect.people()).append(" người.\n");
        effect.lines().forEach(line -> line(text, line));
        return text.toString();
    }

    private static void line(StringBuilder text, EffectLine line) {
        text.append("\n[")
                .append(line.fate().label())
                .append("] mục ")
                .append(line.code())
                .append(", ")
                .append(line.title())
                .append("\n  ")
                .append(String.join("; ", line.before()))
                .append(" → ")
                .append(String.join("; ", line.after()))
                .append('\n');
        line.running().forEach(words -> text.append("  ").append(words).append('\n'));
        line.hindrances()
                .forEach(
                        words -> text.append("  Chưa chạy được: ").append(words).append('\n'));
    }
}
