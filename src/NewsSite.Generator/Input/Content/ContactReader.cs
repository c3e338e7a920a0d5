using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Texts;

namespace NewsSite.Generator.Input.Content;

/// <summary>Reads <c>contact:</c> of a story's front matter.</summary>
internal static class ContactReader
{
    /// <summary>Returns the contact, or null if there is none or, after reporting it, no name.</summary>
    public static Contact? Read(MappingFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Mapping("contact") is not { } contact)
        {
            return null;
        }

        var name = ShownText.Read(contact.Text("name"), diagnostics);
        var role = contact.Node("role") is null ? null : TranslatedTextReader.Read(contact, "role", diagnostics);
        var (phone, email) = (contact.Text("phone"), contact.Text("email"));
        ContactDetails.CheckPhone(phone, diagnostics);
        var address = ContactDetails.Email(email, diagnostics);
        if (phone is null && email is null)
        {
            diagnostics.Report(ContactRules.UnreachableContact, contact.Location);
        }

        if (name is { Value.Length: > 0 })
        {
            return new Contact(name, role, phone is { Value.Length: > 0 } ? phone : null, address);
        }

        diagnostics.Report(YamlRules.MissingKey, name?.Location ?? contact.Location, "name");
        return null;
    }
}
