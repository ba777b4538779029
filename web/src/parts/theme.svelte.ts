/** Light, dark, or as the system has it. */
export type Theme = "auto" | "light" | "dark";

let theme = $state<Theme>(kept());

export const appearance = {
  get theme(): Theme {
    return theme;
  },
  next(): void {
    theme = theme === "auto" ? "light" : theme === "light" ? "dark" : "auto";
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // As the system has it next time.
    }
  },
};

function kept(): Theme {
  try {
    const value = localStorage.getItem("theme");
    return value === "light" || value === "dark" ? value : "auto";
  } catch {
    return "auto";
  }
}
